package clinic;

public record Booked(long visit, String phone) {}
