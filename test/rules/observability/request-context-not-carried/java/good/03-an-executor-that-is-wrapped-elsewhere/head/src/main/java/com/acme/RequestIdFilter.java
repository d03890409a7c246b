package com.acme;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.*;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
@Component
class RequestIdFilter extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws java.io.IOException, jakarta.servlet.ServletException {
    MDC.put("requestId", request.getHeader("X-Request-ID"));
    try { chain.doFilter(request, response); } finally { MDC.clear(); }
  }
}
