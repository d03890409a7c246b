package reports;

import java.text.SimpleDateFormat;
import java.util.Date;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Service;

@Service
class Reports {
  private final SimpleDateFormat day = new SimpleDateFormat("yyyy-MM-dd");

  Date parse(String text) throws Exception {
    return day.parse(text); // <- finding
  }
}
