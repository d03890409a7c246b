package shop;

public class Rates {
  public String load() throws Exception {
    for (int attempt = 0; attempt < 3; attempt++) { // <- finding
      try {
        return client.load();
      } catch (RemoteException e) {
        Thread.sleep(500);
      }
    }
    throw new IllegalStateException();
  }
}
