package shop;

import org.springframework.web.cors.*;
import org.springframework.web.servlet.config.annotation.*;

class Work {
  CorsConfiguration configuration() {
    CorsConfiguration configuration = new CorsConfiguration();
    configuration.addAllowedOriginPattern("*");
    configuration.setAllowCredentials(false);
    return configuration;
  }
}
