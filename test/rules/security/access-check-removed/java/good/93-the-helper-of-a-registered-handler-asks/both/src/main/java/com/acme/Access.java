package com.acme;

import io.javalin.http.Context;
import java.util.Set;

final class Access {
  private final Directory directory;

  Access(Directory directory) {
    this.directory = directory;
  }

  void demand(Context ctx, String grant) {
    Set<String> held = directory.grants(ctx.attribute("caller"));
    if (!held.contains(grant)) {
      throw new ForbiddenResponse("missing grant " + grant);
    }
  }
}
