package reports;

import java.text.SimpleDateFormat;
import java.util.Date;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Service;


class Reports {
  private static final SimpleDateFormat DAY = new SimpleDateFormat("yyyy-MM-dd");

  String title(Date day) {
    return "Report of " + DAY.format(day); // <- finding
  }
}
