package vn.sotay.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.sotay.lang.Reasons;

/**
 * What was typed wrongly, in words that don't speak of classes: place, value, what was expected.
 */
record Misuse(Context context) {

  private static final List<Class<?>> NUMBERS =
      List.of(int.class, Integer.class, long.class, Long.class);

  private static final Map<Class<?>, String> EXPECTED =
      Map.of(
          BigDecimal.class, "misuse.decimal",
          LocalDate.class, "misuse.day",
          Duration.class, "misuse.duration");

  /** Returns what is wrong; of what isn't known here, what the parser says. */
  String text(ParameterException e) {
    return switch (e) {
      case MissingParameterException missing -> missing(missing);
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      default -> value(e).orElseGet(() -> reasons().text(e.getMessage()));
    };
  }

  /** Returns which commands or options may have been meant; empty if none is near. */
  Optional<String> similar(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
        ? Optional.of(unmatched.getSuggestions())
            .filter(all -> !all.isEmpty())
            .map(all -> say("misuse.similar", String.join(", ", all)))
        : Optional.empty();
  }

  /** Returns where to read on. */
  String help(ParameterException e) {
    return say("misuse.help", e.getCommandLine().getCommandSpec().qualifiedName());
  }

  private Reasons reasons() {
    return Reasons.in(context.settings().language());
  }

  private String say(String key, Object... values) {
    return context.messages().text(key, values);
  }

  private String missing(MissingParameterException e) {
    return say(
        "misuse.missing",
        e.getMissing().stream().map(Misuse::name).collect(Collectors.joining(", ")));
  }

  private String unmatched(UnmatchedArgumentException e) {
    String words =
        e.getUnmatched().stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    if (e.isUnknownOption()) {
      return say("misuse.option", words);
    }
    boolean isCommand = !e.getCommandLine().getSubcommands().isEmpty();
    return say(isCommand ? "misuse.command" : "misuse.surplus", words);
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  private Optional<String> value(ParameterException e) {
    return Optional.ofNullable(e.getArgSpec())
        .filter(arg -> e.getValue() != null)
        .flatMap(
            arg -> expected(arg).map(what -> say("misuse.value", name(arg), e.getValue(), what)));
  }

  /** Returns what an argument takes; empty for what has a reader of its own, which tells it. */
  private Optional<String> expected(ArgSpec arg) {
    Class<?> type = arg.typeInfo().isMultiValue() ? auxiliary(arg) : arg.type();
    if (type.isEnum()) {
      String all =
          Stream.of(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return Optional.of(say("misuse.one", all));
    }
    return NUMBERS.contains(type)
        ? Optional.of(say("misuse.integer"))
        : Optional.ofNullable(EXPECTED.get(type)).map(this::say);
  }

  private static Class<?> auxiliary(ArgSpec arg) {
    return arg.auxiliaryTypes()[0];
  }
}
