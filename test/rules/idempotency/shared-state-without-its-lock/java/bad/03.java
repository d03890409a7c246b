package reports;

import java.text.SimpleDateFormat;
import java.util.Date;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Service;
import org.yaml.snakeyaml.Yaml;


class Reports {
  private static Yaml yaml;

  static {
    yaml = new Yaml();
  }

  static String write(Object value) {
    return yaml.dumpAsMap(value); // <- finding
  }
}
