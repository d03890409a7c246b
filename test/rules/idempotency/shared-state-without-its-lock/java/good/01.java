package reports;

import java.text.SimpleDateFormat;
import java.util.Date;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Service;
import java.time.Clock;

@Service
class Reports {
  private final Clock clock = Clock.systemUTC();

  String title(Date day) {
    SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd");
    return "Report of " + format.format(day);
  }
}
