const until = Date.now() + 3000; while (Date.now() < until);
