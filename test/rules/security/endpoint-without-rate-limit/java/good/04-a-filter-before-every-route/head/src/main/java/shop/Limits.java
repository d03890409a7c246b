package shop;

import io.github.bucket4j.Bucket;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

@Component
public class Limits extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws Exception {
    if (!bucketOf(request.getRemoteAddr()).tryConsume(1)) {
      response.sendError(429);
      return;
    }
    chain.doFilter(request, response);
  }
}
