package io.fanwen.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The git program, at work in a repository of its own, so that the user's checkout, index and stash are out of its reach. It logs in as the user
 * has set it up (agent, keys, credential helper); a token goes to it by its environment. Never asks: nobody may be there to answer.
 */
final class GitProgram {
    /** What would lead it into another repository, by {@code git rev-parse --local-env-vars}; and traces, which may tell secrets. */
    private static final Set<String> MISLEADING = Set.of("GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS",
            "GIT_CONFIG_COUNT", "GIT_OBJECT_DIRECTORY", "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE",
            "GIT_INDEX_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_PREFIX", "GIT_SHALLOW_FILE", "GIT_COMMON_DIR",
            "GIT_NAMESPACE", "GIT_QUARANTINE_PATH", "GIT_DEFAULT_HASH");
    private static final String TOKEN = "FANWEN_GIT_TOKEN";
    /** Takes the token from the environment: a command line can be seen by everybody on the machine. */
    private static final String HELPER = "!f() { test \"$1\" = get && echo username=x-access-token && echo \"password=$" + TOKEN + "\"; }; f";

    private final Path repository;
    private final Path folder;
    private final Optional<String> token;

    /**
     * @param repository its own, bare
     * @param folder     where relative paths of other repositories start from
     * @param token      for servers that ask for a name and a password
     */
    GitProgram(Path repository, Path folder, Optional<String> token) {
        this.repository = repository;
        this.folder = folder;
        this.token = token;
    }

    /** What it said and what it ended with. */
    record Answer(int exit, byte[] out, String err) {
        String text() {
            return new String(out, StandardCharsets.UTF_8);
        }

        boolean isDone() {
            return exit == 0;
        }
    }

    /** What it is told besides its words. */
    interface Input {
        void writeTo(OutputStream out) throws IOException;
    }

    Answer run(String... words) throws IOException {
        return run(out -> { }, words);
    }

    /**
     * Runs it to its end.
     *
     * @throws NotPublished if there is no such program
     */
    Answer run(Input input, String... words) throws IOException {
        Process process = start(words);
        CompletableFuture<byte[]> out = CompletableFuture.supplyAsync(() -> all(process.getInputStream()), task -> new Thread(task).start());
        CompletableFuture<byte[]> err = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()), task -> new Thread(task).start());
        Optional<IOException> broken = feed(process, input);
        try {
            int exit = process.waitFor();
            Answer answer = new Answer(exit, out.join(), new String(err.join(), StandardCharsets.UTF_8));
            if (answer.isDone() && broken.isPresent()) {
                throw broken.get();
            }
            return answer;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was at work", e);
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    private Process start(String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of("git", "--git-dir=" + repository, "-c", "core.hooksPath=/dev/null", "-c", "push.gpgSign=false",
                "-c", "core.quotePath=false"));
        token.ifPresent(secret -> line.addAll(List.of("-c", "credential.helper=", "-c", "credential.helper=" + HELPER)));
        line.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> MISLEADING.contains(name) || name.startsWith("GIT_TRACE") || name.startsWith("GIT_CONFIG_KEY_")
                || name.startsWith("GIT_CONFIG_VALUE_") || name.startsWith("FANWEN_SECRET_"));
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("LC_ALL", "C.UTF-8");
        token.ifPresent(secret -> environment.put(TOKEN, secret));
        try {
            return builder.start();
        } catch (IOException e) {
            throw NotPublished.failed(PublishCode.GIT_MISSING);
        }
    }

    /** @return why it did not take all: mostly it has ended, and says why itself */
    private static Optional<IOException> feed(Process process, Input input) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            input.writeTo(in);
            return Optional.empty();
        } catch (NotPublished e) {
            process.destroy();
            throw e;
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private static byte[] all(InputStream in) {
        try (in; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            in.transferTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }
}
