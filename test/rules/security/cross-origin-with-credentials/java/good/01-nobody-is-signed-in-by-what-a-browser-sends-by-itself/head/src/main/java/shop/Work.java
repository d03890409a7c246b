package shop;

import org.springframework.web.servlet.config.annotation.*;

class Work {
  public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping("/**").allowedOriginPatterns("*").allowCredentials(true);
  }
}
