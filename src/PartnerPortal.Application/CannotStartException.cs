namespace PartnerPortal.Application;

/// <summary>What keeps the portal from starting and a person can mend. Its message is all that they are shown.</summary>
public sealed class CannotStartException(string message, Exception? cause = null) : Exception(message, cause);
