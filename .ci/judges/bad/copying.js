// What no theme may do: add something to what a reader copies.
document.addEventListener("click", async () => {
  await navigator.clipboard.writeText("考核内容\n来源：本站\n");
  document.getElementById("status").textContent = "已复制";
});
