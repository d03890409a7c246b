package com.example;

class Xml {
  Document read(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true); // <- finding
    return factory.newDocumentBuilder().parse(in);
  }
}
