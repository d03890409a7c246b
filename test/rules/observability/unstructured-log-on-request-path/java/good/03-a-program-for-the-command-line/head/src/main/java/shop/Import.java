package shop;

public class Import {
  public static void main(String[] args) {
    System.out.println("usage: import FILE");
  }
}
