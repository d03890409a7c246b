package com.acme.gifts;

record Gift(String id, long cents) {}
