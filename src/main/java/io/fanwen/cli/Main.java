package io.fanwen.cli;

import io.fanwen.output.Refusal;
import io.fanwen.text.Diagnostic;
import io.fanwen.text.Wording;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** The command line. Everything it says goes to the terminal it is given; only {@link #main} exits. */
public final class Main {
    private static final List<Command> COMMANDS = List.of(new BuildCommand(), new ServeCommand(), new CheckCommand(), new PublishCommand(),
            new NewCommand(), new ImportCommand(), new ListCommand(), new HeatCommand(System.in));

    private final Terminal terminal;
    private final Texts texts;

    Main(Terminal terminal) {
        this.terminal = terminal;
        this.texts = new Texts(terminal.language());
    }

    /** @param arguments as the shell split them */
    public static void main(String... arguments) {
        // Not the locale's charset: a terminal without Chinese is no reason to turn an author's text into question marks.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(out, err, System.getenv(), Path.of("").toAbsolutePath());
        System.exit(new Main(terminal).run(arguments));
    }

    int run(String... arguments) {
        boolean debug = Arrays.asList(arguments).contains("--debug");
        try {
            return dispatch(arguments).code();
        } catch (Usage e) {
            terminal.err().println("fanwen: " + e.getMessage());
            return Exit.WRONG_USAGE.code();
        } catch (Refusal e) {
            print(e.diagnostics());
            return (e.isBusy() ? Exit.MACHINE_FAILED : Exit.WRONG_USAGE).code();
        } catch (IOException | UncheckedIOException e) {
            terminal.err().println("fanwen: " + new MachineFault(texts, e).text());
            return failed(e, debug);
        } catch (OutOfMemoryError e) {
            terminal.err().println("fanwen: " + texts.text("out-of-memory"));
            return failed(e, debug);
        } catch (LinkageError e) {
            terminal.err().println("fanwen: " + texts.text("program-not-whole"));
            return failed(e, debug);
        } catch (RuntimeException | StackOverflowError e) {
            terminal.err().println("fanwen: " + texts.text("our-fault", e.toString()));
            return failed(e, debug);
        }
    }

    private int failed(Throwable fault, boolean debug) {
        if (debug) {
            fault.printStackTrace(terminal.err());
        }
        return Exit.MACHINE_FAILED.code();
    }

    private Exit dispatch(String[] arguments) throws IOException, Usage, Refusal {
        String[] words = commandFirst(arguments);
        if (words.length == 0 || words[0].equals("help") || words[0].equals("--help") || words[0].equals("-h")) {
            terminal.out().println(words.length > 1 ? help(command(words[1])) : help());
            return Exit.DONE;
        }
        if (words[0].equals("--version") || words[0].equals("version")) {
            terminal.out().println("fanwen " + Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("dev"));
            return Exit.DONE;
        }
        Command command = command(words[0]);
        CommandLine line = parse(command, Arrays.copyOfRange(words, 1, words.length));
        if (line.hasOption("help")) {
            terminal.out().println(help(command));
            return Exit.DONE;
        }
        return command.run(new Invocation(terminal, texts, line));
    }

    /** {@code fanwen -C DIR build} means the same as {@code fanwen build -C DIR}. */
    private static String[] commandFirst(String[] arguments) {
        if (arguments.length < 3 || !arguments[0].equals("-C")) {
            return arguments;
        }
        String[] words = arguments.clone();
        words[0] = arguments[2];
        words[1] = arguments[0];
        words[2] = arguments[1];
        return words;
    }

    private Command command(String name) throws Usage {
        for (Command command : COMMANDS) {
            if (command.name().equals(name)) {
                return command;
            }
        }
        throw new Usage(texts.text("unknown-command", name, String.join(", ", COMMANDS.stream().map(Command::name).toList())));
    }

    private CommandLine parse(Command command, String[] words) throws Usage {
        try {
            return DefaultParser.builder().setAllowPartialMatching(false).get().parse(all(command), words);
        } catch (MissingArgumentException e) {
            throw new Usage(texts.text("missing-value", shown(e.getOption()), command.name()));
        } catch (UnrecognizedOptionException e) {
            throw new Usage(texts.text("unknown-option", e.getOption(), command.name()));
        } catch (ParseException e) {
            throw new Usage(e.getMessage());
        }
    }

    private static Options all(Command command) {
        Options options = new Options();
        options.addOption(Option.builder("C").hasArg().get());
        options.addOption(Option.builder("h").longOpt("help").get());
        options.addOption(Option.builder().longOpt("debug").get());
        command.options().getOptions().forEach(options::addOption);
        return options;
    }

    private static String shown(Option option) {
        return option.getLongOpt() == null ? "-" + option.getOpt() : "--" + option.getLongOpt();
    }

    private String help() {
        StringBuilder out = new StringBuilder(texts.text("help")).append('\n');
        COMMANDS.forEach(command -> out.append('\n').append(texts.text(command.name() + ".usage")));
        return out.append("\n\n").append(texts.text("help.end")).toString();
    }

    private String help(Command command) {
        return texts.text(command.name() + ".usage") + "\n\n" + texts.text(command.name() + ".help") + "\n" + texts.text("help.options");
    }

    private void print(List<Diagnostic> diagnostics) {
        Wording wording = new Wording(terminal.language());
        diagnostics.forEach(diagnostic -> terminal.err().print(wording.render(diagnostic)));
    }
}
