package vn.antq.rules.examples.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.antq.rules.examples.input.BadInput;
import vn.antq.rules.examples.input.ExitStatus;
import vn.antq.rules.examples.input.Spelling;
import vn.antq.rules.examples.input.Terminal;
import vn.antq.rules.examples.input.UsageException;

/** Tells in Vietnamese what is wrong with a command line; picocli itself would in English. */
public final class UsageMessages implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final PrintStream err;

  public UsageMessages(PrintStream err) {
    this.err = err;
  }

  @Override
  public int handleParseException(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    err.print(message(problem) + "\n");
    err.print("Xem cách dùng: " + command.getCommandSpec().qualifiedName() + " --help\n");
    return ExitStatus.BAD_INPUT;
  }

  @Override
  public int handleExecutionException(
      Exception problem, CommandLine command, ParseResult parseResult) {
    if (problem instanceof BadInput) {
      err.print(Terminal.safe(String.valueOf(problem.getMessage())) + "\n");
      return ExitStatus.BAD_INPUT;
    }
    return failure(problem);
  }

  /** Tells of an error of the program; returns the exit status. */
  public int failure(Throwable problem) {
    err.print("Chương trình gặp lỗi của chính nó; xin gửi cho người bảo trì nội dung sau:\n");
    problem.printStackTrace(err);
    return ExitStatus.FAILURE;
  }

  private static String message(ParameterException problem) {
    if (problem instanceof UsageException) {
      return String.valueOf(problem.getMessage());
    } else if (problem instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    } else if (problem instanceof MissingParameterException missing) {
      return missing(missing);
    } else if (problem instanceof MutuallyExclusiveArgsException) {
      return "Các tùy chọn này không dùng cùng nhau; hãy chỉ chọn một: --full, --summary.";
    } else if (problem instanceof OverwrittenOptionException twice) {
      return "Tùy chọn " + name(twice.getOverwritten()) + " chỉ được nêu một lần.";
    } else if (problem.getArgSpec() instanceof OptionSpec option && option.arity().max() == 0) {
      return "Tùy chọn " + option.longestName() + " không nhận giá trị.";
    }
    ArgSpec argument = problem.getArgSpec();
    return "Dòng lệnh không đúng" + (argument == null ? "." : " ở " + name(argument) + ".");
  }

  private static String unmatched(UnmatchedArgumentException problem) {
    CommandLine command = problem.getCommandLine();
    String first = problem.getUnmatched().get(0);
    List<String> known = new ArrayList<>();
    String message;
    if (problem.isUnknownOption()) {
      message = "Không có tùy chọn \"" + first + "\".";
      command.getCommandSpec().options().forEach(option -> known.add(option.longestName()));
    } else if (command.getSubcommands().isEmpty()) {
      return "Thừa \"" + first + "\" trên dòng lệnh.";
    } else {
      message = "Không có lệnh \"" + first + "\".";
      known.addAll(command.getSubcommands().keySet());
    }
    return message + "\n  " + Spelling.advice(withoutValue(first), known);
  }

  private static String withoutValue(String option) {
    int equals = option.indexOf('=');
    return equals < 0 ? option : option.substring(0, equals);
  }

  private static String missing(MissingParameterException problem) {
    List<ArgSpec> missing = problem.getMissing();
    ArgSpec first = missing.isEmpty() ? problem.getArgSpec() : missing.get(0);
    return first instanceof OptionSpec option
        ? "Tùy chọn " + option.longestName() + " cần có giá trị: " + option.paramLabel() + "."
        : "Thiếu " + name(first) + ".";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
