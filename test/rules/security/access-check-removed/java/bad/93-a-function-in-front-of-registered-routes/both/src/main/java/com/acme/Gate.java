package com.acme;

import io.javalin.http.Context;
import io.javalin.http.UnauthorizedResponse;

final class Gate {
  private final Sessions sessions;

  Gate(Sessions sessions) {
    this.sessions = sessions;
  }

  void check(Context ctx) {
    if (sessions.userOf(ctx.cookie("sid")) == null) {
      throw new UnauthorizedResponse();
    }
  }
}
