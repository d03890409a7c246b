package shop;

import io.github.resilience4j.ratelimiter.annotation.RateLimiter;
import org.springframework.web.bind.annotation.*;

@RestController
public class Reviews {
  private final ReviewStore reviews;

  @PostMapping("/reviews")
  @RateLimiter(name = "reviews")
  public Review add(@RequestBody Review review) {
    return reviews.save(review);
  }

  @GetMapping("/reviews")
  public List<Review> list() {
    return reviews.list();
  }
}
