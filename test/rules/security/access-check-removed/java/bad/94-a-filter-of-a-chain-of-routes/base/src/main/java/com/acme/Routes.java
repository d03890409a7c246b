package com.acme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration
class Routes {
  @Bean
  RouterFunction<ServerResponse> refunds(RefundHandler refunds, ApiKeyFilter keys) {
    return RouterFunctions.route()
        .filter(keys::requireUser) // <- finding
        .POST("/refunds", refunds::create)
        .DELETE("/refunds/{id}", refunds::cancel)
        .build();
  }
}
