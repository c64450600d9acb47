package county.gateway.account;

/** An appointment as its holder reads it. The names are those of today's lists. */
public record AppointmentView(
    String id,
    String role,
    String roleLabel,
    String area,
    String areaName,
    String unit,
    String unitName) {}
