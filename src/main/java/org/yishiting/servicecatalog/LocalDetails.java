package org.yishiting.servicecatalog;

/** How a service is got in one place. Whatever is not known is empty; {@code note} is what is different here. */
public record LocalDetails(String venue, String hours, String phone, String link, String note) {}
