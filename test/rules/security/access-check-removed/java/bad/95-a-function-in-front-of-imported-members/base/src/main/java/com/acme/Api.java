package com.acme;

import static spark.Spark.before;
import static spark.Spark.delete;
import static spark.Spark.halt;
import static spark.Spark.post;

import spark.Request;
import spark.Response;

public final class Api {
  private final Notes notes = new Notes();
  private final Sessions sessions = new Sessions();

  public static void main(String[] args) {
    new Api().start();
  }

  void start() {
    before("/notes/*", this::requireUser); // <- finding
    post("/notes", this::create);
    delete("/notes/:id", this::remove);
  }

  private void requireUser(Request request, Response response) {
    if (sessions.userOf(request.cookie("sid")) == null) {
      halt(401);
    }
  }

  private Object create(Request request, Response response) {
    return notes.insert(request.body());
  }

  private Object remove(Request request, Response response) {
    return notes.delete(request.params("id"));
  }
}
