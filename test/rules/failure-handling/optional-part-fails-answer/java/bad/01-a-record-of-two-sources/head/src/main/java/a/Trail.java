package a;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Trail {
    @Id
    private long id;
}
