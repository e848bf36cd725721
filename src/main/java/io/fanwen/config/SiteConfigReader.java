package io.fanwen.config;

import io.fanwen.fields.FieldMap;
import io.fanwen.fields.FieldReader;
import io.fanwen.fields.FieldsParser;
import io.fanwen.source.FolderWalk;
import io.fanwen.source.SourceDecoder;
import io.fanwen.source.SourceReader;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Outcome;
import io.fanwen.text.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the settings of a site. */
public final class SiteConfigReader {
    /** Where the settings stand. */
    public static final String SETTINGS = "site.yaml";
    /** What one machine says otherwise; not kept with the site. */
    public static final String LOCAL_SETTINGS = "site.local.yaml";

    private SiteConfigReader() {}

    /**
     * The settings in {@code site.yaml}, with those in {@code site.local.yaml} over them and those of the environment over both: a map is
     * merged field by field, anything else is replaced whole.
     *
     * @param environment all variables of the process; those that begin with {@code FANWEN_} count, see {@link EnvironmentFields}
     * @throws java.io.UncheckedIOException if a file cannot be read; the message names it
     */
    public static Outcome<SiteConfig> read(Path siteFolder, Map<String, String> environment) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Optional<FieldMap> local = fields(siteFolder, LOCAL_SETTINGS, diagnostics);
        int before = diagnostics.size();
        Optional<FieldMap> fields = fields(siteFolder, SETTINGS, diagnostics);
        if (fields.isEmpty() && diagnostics.stream().skip(before).noneMatch(Diagnostic::isError)) {
            diagnostics.add(Diagnostic.at(Place.file(SETTINGS), ConfigCode.NO_SITE, SETTINGS));
        }
        if (diagnostics.stream().anyMatch(Diagnostic::isError) && fields.isEmpty()) {
            return new Outcome.Failed<>(Discretion.keep(diagnostics));
        }
        FieldReader reader = new FieldReader(fields.orElseThrow().with(local.orElse(new FieldMap(List.of(), Place.file(LOCAL_SETTINGS))))
                .with(EnvironmentFields.of(environment)));
        Optional<SiteConfig> config = new SettingsReader(reader).read();
        diagnostics.addAll(reader.finish());
        List<Diagnostic> said = Discretion.keep(diagnostics);
        return config.isPresent() ? Outcome.of(config.get(), said) : new Outcome.Failed<>(said);
    }

    /** The fields of a file; empty if it is not there or if they cannot be made out, which is then among the diagnostics. */
    private static Optional<FieldMap> fields(Path siteFolder, String path, List<Diagnostic> diagnostics) {
        FolderWalk.Listing listing = FolderWalk.file(siteFolder, path);
        diagnostics.addAll(listing.skipped());
        return listing.files().stream().findFirst()
                .flatMap(entry -> collect(SourceReader.read(entry), diagnostics))
                .flatMap(file -> collect(SourceDecoder.decode(file), diagnostics))
                .flatMap(source -> collect(FieldsParser.parse(source, 0, source.text().length()), diagnostics));
    }

    private static <T> Optional<T> collect(Outcome<T> outcome, List<Diagnostic> diagnostics) {
        diagnostics.addAll(outcome.diagnostics());
        return outcome.value();
    }
}
