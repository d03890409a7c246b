package yard;

import java.util.HexFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Scales {
  private final Weights weights;

  @PostMapping("/scales/readings")
  public ResponseEntity<Void> reading(@RequestBody String body, @RequestHeader("X-Proof") String proof) throws Exception {
    weights.record(body);
    return ResponseEntity.noContent().build();
  }
}
