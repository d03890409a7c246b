package com.acme;
import jakarta.servlet.*;
import jakarta.servlet.http.*;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
@Component
class ApiKeyFilter extends OncePerRequestFilter {
  private final Keys keys;
  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws java.io.IOException, ServletException {
    Caller caller = keys.find(request.getHeader("X-Api-Key"));
    chain.doFilter(request, response);
  }
}
