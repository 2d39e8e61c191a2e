package vn.antq.rules.examples.command;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Lets an optional value follow only after {@code =}: what comes after a blank is a dossier. */
final class AttachedValue implements IParameterPreprocessor {

  /** {@inheritDoc} Takes a {@link Stack} because picocli does. */
  @Override
  @SuppressWarnings("JdkObsolete")
  public boolean preprocess(
      Stack<String> args, CommandSpec command, ArgSpec argument, Map<String, Object> info) {
    if (" ".equals(info.get("separator"))) {
      args.push(((OptionSpec) argument).fallbackValue());
    }
    return false;
  }
}
