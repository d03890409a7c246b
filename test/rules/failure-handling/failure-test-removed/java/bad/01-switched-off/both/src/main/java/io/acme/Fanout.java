package io.acme;

class Fanout {
    String search() { return ""; }
}
