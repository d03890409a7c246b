package shop;

import org.springframework.stereotype.Component;

@Component
public class Notes {
  public void keep(String text) {
    System.out.println(text); // <- finding
  }
}
