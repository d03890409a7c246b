import type { Examples } from '#model/rule'

const anyOrigin = (mark = ''): string => `package shop;

import org.springframework.web.servlet.config.annotation.*;

class Work {
  public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping("/**").allowedOriginPatterns("*").allowCredentials(true);${mark}
  }
}
`

const security = (asks: string): string => `package shop;

import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

class Security {
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .${asks};
    return http.build();
  }
}
`

export const crossOriginWithCredentialsJava: Examples = {
  bad: [
    {
      title: 'without a session, and with a password that the browser keeps',
      files: {
        'src/main/java/shop/Work.java': anyOrigin(' // <- finding'),
        'src/main/java/shop/Security.java': security('httpBasic(basic -> basic.realmName("shop"))'),
      },
    },
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
    {
      title: 'nobody is signed in by what a browser sends by itself',
      files: {
        'src/main/java/shop/Work.java': anyOrigin(),
        'src/main/java/shop/Security.java': security('addFilter(new TokenFilter())'),
      },
    },
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
