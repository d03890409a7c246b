package shop;

public class Tokens {
  boolean rotateKey(String oldSecret, String newSecret) {
    return store.encryptAgain(oldSecret, newSecret);
  }
}
