package ch.bahn;

public interface SeatSystem {
    int free(String train);
}
