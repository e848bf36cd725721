/**
 * The command line: arguments in, words and an exit code out.
 *
 * <p>A {@link io.fanwen.cli.Command} is one word after {@code fanwen}; a {@link io.fanwen.cli.Terminal} is where it talks to. Exit codes: 0 done, 1 the content has
 * errors, 2 wrong usage, 3 the machine failed us.
 *
 * <p>Decides nothing about sites. Only {@link io.fanwen.cli.Main#main} ends the process. Texts stand in {@code texts_en.properties} and
 * {@code texts_zh.properties}.
 */
package io.fanwen.cli;
