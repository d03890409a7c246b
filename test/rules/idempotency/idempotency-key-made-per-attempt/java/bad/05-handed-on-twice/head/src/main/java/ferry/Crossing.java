package ferry;

public record Crossing(String passenger, long cents) {}
