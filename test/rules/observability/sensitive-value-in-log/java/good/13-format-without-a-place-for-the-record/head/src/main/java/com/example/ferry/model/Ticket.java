package com.example.ferry.model;

public record Ticket(String id, String passportNumber) {}
