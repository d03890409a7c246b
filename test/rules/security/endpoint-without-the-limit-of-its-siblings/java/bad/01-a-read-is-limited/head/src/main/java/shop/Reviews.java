package shop;

import io.github.resilience4j.ratelimiter.annotation.RateLimiter;
import org.springframework.web.bind.annotation.*;

@RestController
public class Reviews {
  private final ReviewStore reviews;

  @GetMapping("/reviews")
  @RateLimiter(name = "reviews")
  public List<Review> list() {
    return reviews.list();
  }

  @PostMapping("/reviews")
  public Review add(@RequestBody Review review) { // <- finding
    return reviews.save(review);
  }
}
