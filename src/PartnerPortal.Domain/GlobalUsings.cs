global using PartnerPortal.Domain.Kernel;
