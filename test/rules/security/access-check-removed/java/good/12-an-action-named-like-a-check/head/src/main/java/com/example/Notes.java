package com.example;

class Notes {
  Token login(Login login) {
    Token token = tokens.create(login);
    if (single) {
      online.endOthers(login.user());
    }
    return token;
  }
}
