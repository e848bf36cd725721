package io.fanwen.library;

import io.fanwen.address.Addresses;
import io.fanwen.address.Claim;
import io.fanwen.address.Collisions;
import io.fanwen.address.SitePath;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who wants which address: one address, one page (DESIGN §6, promise 5). Not thread-safe. */
final class Claims {
    /** First segments of what fanwen itself puts out. */
    private static final Set<String> RESERVED = Set.of("assets", "search", "newest", "hot", "topics", "archive");
    private static final Pattern LIST_PAGE = Pattern.compile("(?:page|categories)-[0-9]+\\.html");

    private final List<Claim> claims = new ArrayList<>();
    private final List<Diagnostic> diagnostics;

    Claims(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
        for (BuiltIn page : BuiltIn.values()) {
            own(page.address());
        }
        BuiltIn.ROOT_FILES.forEach(this::own);
    }

    private void own(String address) {
        claims.add(new Claim(Addresses.file(address), "fanwen (" + address + ")", Place.file("site.yaml")));
    }

    /** Of an article, a plain page, or a file beside articles. @param path relative to {@code content/} */
    void content(String address, String path, Place place) {
        String file = Addresses.file(address);
        if (isRefused(file, RESERVED, place)) {
            return;
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (LIST_PAGE.matcher(name).matches()) {
            diagnostics.add(Diagnostic.at(place, LibraryCode.LIST_PAGE_NAME, name));
        }
        claims.add(new Claim(file, "content/" + path, place));
    }

    /** Of a category: its index and what else stands in its folder. @param place whoever makes the category */
    void category(List<String> names, String address, Place place) {
        if (isRefused(Addresses.file(address), RESERVED, place)) {
            return;
        }
        List<String> files = new ArrayList<>(List.of("", BuiltIn.HOTTEST, BuiltIn.NEWEST_FILE));
        if (names.size() == 1) {
            files.addAll(List.of(BuiltIn.ATOM_FEED, BuiltIn.JSON_FEED));
        }
        String source = "content/" + String.join("/", names) + "/";
        files.forEach(file -> claims.add(new Claim(Addresses.file(address + file), source, place)));
    }

    /** @param source who has it: its file, or an article that has the topic */
    void topic(String address, String name, Place source) {
        String file = Addresses.file(address);
        if (!isRefused(file, Set.of(), source)) {
            claims.add(new Claim(file, source.path() + " (" + name + ")", source));
        }
    }

    /** A file in {@code static/}, whose name is often another's to choose: {@code .well-known/security.txt}. @param path NFC */
    void asset(String path) {
        claims.add(new Claim(path, "static/" + path, Place.file("static/" + path)));
    }

    /** Tells what is wrong with an address by itself; whoever it meets besides is then of no interest. */
    private boolean isRefused(String file, Set<String> reserved, Place place) {
        Optional<Diagnostic> problem = SitePath.problem(file, reserved, place);
        problem.ifPresent(diagnostics::add);
        return problem.isPresent();
    }

    /** Tells every two that meet. */
    void compare() {
        diagnostics.addAll(Collisions.find(claims));
    }

    /** Whose each address is, for old addresses to be compared with. */
    Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        claims.forEach(claim -> owners.putIfAbsent(Addresses.of(claim.path()), claim.source()));
        return owners;
    }

    /** Those of some addresses that somebody has. */
    Set<String> taken(Set<String> addresses) {
        return claims.stream().map(claim -> Addresses.of(claim.path())).filter(addresses::contains).collect(Collectors.toSet());
    }
}
