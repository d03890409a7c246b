package com.example.feeds;

class Feeds {
    private int polled;

    void poll() {
        polled++;
        System.out.println("polled " + polled); // <- finding
    }
}
