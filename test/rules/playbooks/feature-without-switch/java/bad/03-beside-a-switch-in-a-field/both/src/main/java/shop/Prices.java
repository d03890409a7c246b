package shop;

class Prices {
  @Value("${shop.rebates.enabled:false}")
  private boolean rebates;
}
