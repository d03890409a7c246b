package reports;

import java.text.SimpleDateFormat;
import java.util.Date;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Service;


class Reports {
  private final SimpleDateFormat day = new SimpleDateFormat("yyyy-MM-dd");

  String title(Date when) {
    return "Report of " + day.format(when);
  }
}
