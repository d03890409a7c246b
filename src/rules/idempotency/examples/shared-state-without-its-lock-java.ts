import type { Examples } from '#model/rule'

const report = (fields: string, method: string, annotation = '@Service', imports = ''): string => `package reports;

import java.text.SimpleDateFormat;
import java.util.Date;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Service;
${imports}
${annotation}
class Reports {
${fields}

${method}
}
`

export const sharedStateWithoutItsLockJava: Examples = {
  bad: [
    report(
      '  private static final SimpleDateFormat DAY = new SimpleDateFormat("yyyy-MM-dd");',
      `  String title(Date day) {
    return "Report of " + DAY.format(day); // <- finding
  }`,
      '',
    ),
    report(
      '  private final SimpleDateFormat day = new SimpleDateFormat("yyyy-MM-dd");',
      `  Date parse(String text) throws Exception {
    return day.parse(text); // <- finding
  }`,
    ),
    report(
      `  private static Yaml yaml;

  static {
    yaml = new Yaml();
  }`,
      `  static String write(Object value) {
    return yaml.dumpAsMap(value); // <- finding
  }`,
      '',
      'import org.yaml.snakeyaml.Yaml;\n',
    ),
    report(
      '  private final MessageDigest digest = MessageDigest.getInstance("SHA-256");',
      `  byte[] fingerprint(byte[] content) {
    return digest.digest(content); // <- finding
  }`,
      '@Service',
      'import java.security.MessageDigest;\n',
    ),
  ],
  good: [
    report(
      '  private final Clock clock = Clock.systemUTC();',
      `  String title(Date day) {
    SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd");
    return "Report of " + format.format(day);
  }`,
      '@Service',
      'import java.time.Clock;\n',
    ),
    report(
      '  private static final SimpleDateFormat DAY = new SimpleDateFormat("yyyy-MM-dd");',
      `  synchronized String title(Date day) {
    return "Report of " + DAY.format(day);
  }`,
    ),
    report(
      '  private static final SimpleDateFormat DAY = new SimpleDateFormat("yyyy-MM-dd");',
      `  String title(Date day) {
    synchronized (DAY) {
      return "Report of " + DAY.format(day);
    }
  }`,
    ),
    report(
      '  private static final ThreadLocal<SimpleDateFormat> DAY = ThreadLocal.withInitial(() -> new SimpleDateFormat("yyyy-MM-dd"));',
      `  String title(Date day) {
    return "Report of " + DAY.get().format(day);
  }`,
    ),
    report(
      '  private final SimpleDateFormat day = new SimpleDateFormat("yyyy-MM-dd");',
      `  String title(Date when) {
    return "Report of " + day.format(when);
  }`,
      '@Service\n@Scope("prototype")',
    ),
    report(
      '  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");',
      `  String title(LocalDate day) {
    return "Report of " + DAY.format(day);
  }`,
      '@Service',
      'import java.time.LocalDate;\nimport java.time.format.DateTimeFormatter;\n',
    ),
    report(
      '  private static final SimpleDateFormat DAY = new SimpleDateFormat("yyyy-MM-dd");',
      `  String title(Date day) {
    SimpleDateFormat own = (SimpleDateFormat) DAY.clone();
    return "Report of " + own.format(day);
  }`,
    ),
    report(
      '  private final SimpleDateFormat day = new SimpleDateFormat("yyyy-MM-dd");',
      `  String title(Date when) {
    return "Report of " + day.format(when);
  }`,
      '',
    ),
  ],
}
