package yard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

@Component
public class ProofFilter extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws Exception {
    CachedBody cached = new CachedBody(request);
    if (!Proof.holds(cached.text(), HexFormat.of().parseHex(request.getHeader("X-Proof")))) {
      response.sendError(401);
      return;
    }
    chain.doFilter(cached, response);
  }
}
