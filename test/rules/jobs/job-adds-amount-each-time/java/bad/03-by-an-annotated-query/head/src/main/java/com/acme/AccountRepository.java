package com.acme;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface AccountRepository extends JpaRepository<Account, String> {
    @Modifying // <- finding
    @Query("update Account a set a.points = a.points + :points where a.id = :id")
    int credit(String id, int points);
}
