import catalogue

print("adding a product")
product = catalogue.add_product("lamp")
print(product)
