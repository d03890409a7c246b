import type { Examples } from '#model/rule'

export const crossOriginWithCredentialsJava: Examples = {
  bad: [
    `package shop;

import org.springframework.web.cors.*;
import org.springframework.web.servlet.config.annotation.*;

class Work {
  public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping("/**")
        .allowedOriginPatterns("*") // <- finding
        .allowCredentials(true);
  }
}
`,
    `package shop;

import org.springframework.web.cors.*;
import org.springframework.web.servlet.config.annotation.*;

class Work {
  CorsConfiguration configuration() {
    CorsConfiguration configuration = new CorsConfiguration();
    configuration.addAllowedOriginPattern("*"); // <- finding
    configuration.setAllowCredentials(true);
    return configuration;
  }
}
`,
  ],
  good: [
    `package shop;

import org.springframework.web.cors.*;
import org.springframework.web.servlet.config.annotation.*;

class Work {
  public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping("/**").allowedOriginPatterns("https://*.example.com").allowCredentials(true);
  }
}
`,
    `package shop;

import org.springframework.web.cors.*;
import org.springframework.web.servlet.config.annotation.*;

class Work {
  public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping("/**").allowedOriginPatterns("*");
  }
}
`,
    `package shop;

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
`,
  ],
}
