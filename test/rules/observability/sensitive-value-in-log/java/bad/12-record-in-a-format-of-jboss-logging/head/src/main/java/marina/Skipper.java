package marina;

public record Skipper(String id, String fullName, String email) {}
